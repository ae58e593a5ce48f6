/**
 * Makes a message. vfile-message empties the stack of each one that it makes, and to take it down first would be most of the cost.
 *
 * @returns what `make` does
 */
export function withoutStack<Made>(make: () => Made): Made {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}
