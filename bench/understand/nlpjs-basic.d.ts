/** The part of nlp.js this benchmark uses; the package has no types. */
declare module "@nlpjs/basic" {
  interface Nlp {
    addLanguage(locale: string): void;
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<unknown>;
    process(locale: string, text: string): Promise<{ readonly intent: string }>;
  }
  interface Dock {
    get(name: "nlp"): Nlp;
  }
  export function dockStart(options: {
    readonly settings: {
      readonly nlp: {
        readonly languages: readonly string[];
        readonly autoSave: boolean;
        readonly log: boolean;
        readonly nlu: { readonly log: boolean };
      };
    };
    readonly use: readonly string[];
  }): Promise<Dock>;
}
