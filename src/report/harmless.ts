/** Names and quoted text are strangers' work: nothing in them may steer a terminal. */
export const harmless = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
