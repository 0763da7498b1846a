/** The message whose button was pressed, and the press itself, which Telegram wants answered. */
export interface PressedMessage {
  readonly message: number;
  readonly query: string;
}

/** Both as the message id of the press: what is to be done about it can be done after a restart. */
export function pressedMessageId({ message, query }: PressedMessage): string {
  return `press/${message}/${query}`;
}

export function readPressedMessageId(messageId: string): PressedMessage | undefined {
  const [, message, query] = /^press\/(\d+)\/(.+)$/.exec(messageId) ?? [];
  return message === undefined || query === undefined ? undefined : { message: Number(message), query };
}
