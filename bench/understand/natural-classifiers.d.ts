/** The part of natural's classifier this benchmark uses; natural has no types for its single files. */
declare module "natural/lib/natural/classifiers/bayes_classifier" {
  class BayesClassifier {
    constructor(stemmer?: undefined, smoothing?: number);
    addDocument(tokens: readonly string[], label: string): void;
    train(): void;
    classify(tokens: readonly string[]): string;
  }
  export = BayesClassifier;
}
