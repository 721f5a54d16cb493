type Refusal = { refusal: string; message: string };

/** What a use case answered; a refusal here means that the invented content itself is wrong. */
export function accepted<Answer extends object>(answer: Answer | null): Exclude<Answer, Refusal> {
	if (answer === null) throw new Error('the demonstration acted on a record that does not exist');
	if ('refusal' in answer)
		throw new Error(`the demonstration was refused: ${JSON.stringify(answer)}`);
	return answer as Exclude<Answer, Refusal>;
}
