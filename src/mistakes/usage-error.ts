/** The command line, a configuration or an input asks for something that unspun cannot do; the message is one line for people. */
export class UsageError extends Error {}
