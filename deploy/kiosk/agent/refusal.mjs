/** What is refused, and the sentence that says what to do. */
export class Refusal extends Error {
	constructor(status, message) {
		super(message);
		this.status = status;
	}
}
