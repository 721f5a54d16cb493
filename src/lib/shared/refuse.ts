/** What a person is told who may not, or cannot: a code for the page, a sentence that says what to do. */
export type Refusal<Code extends string = string> = { refusal: Code; message: string };

/** Says no: the one way to build it. `more` is what a page needs besides to help. */
export function refuse<const Code extends string, More extends object = object>(
	refusal: Code,
	message: string,
	more?: More
): Refusal<Code> & More {
	return { refusal, message, ...more } as Refusal<Code> & More;
}
