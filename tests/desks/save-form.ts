import type { Answer } from '../kills/browser.ts';
import type { Desk } from './desk.ts';
import type { What } from './tally.ts';

/**
 * Sends a form as impatient people do: once, mostly; pressed twice at once; or sent, cut in the
 * middle, and sent again with the same key. Gives the answer she reads in the end, null when she is
 * told to correct something.
 */
export async function saveForm(
	{ terminal, dice, tally, ledger }: Desk,
	what: What,
	path: string,
	fields: [string, string][]
): Promise<Answer | null> {
	const drawn = dice.draw();
	const send = () => terminal.send(what, path, fields);
	let answer: Answer;
	if (drawn < 0.15) {
		tally.pressedTwice();
		const [first, second] = await Promise.all([send(), send()]);
		const differ = first.status !== second.status || first.location !== second.location;
		if (differ) ledger.surprises.push(`${path}: ${told(first)}, and pressed twice ${told(second)}`);
		answer = second;
	} else {
		// A few milliseconds: before it is read, while it is written, or just after.
		if (drawn < 0.3) await terminal.hangUp(path, fields, dice.between(1, 40));
		answer = await send();
	}
	if (answer.status < 400) return answer;
	if (answer.status === 409) tally.refused();
	else ledger.surprises.push(`${path}: ${told(answer)}`);
	return null;
}

const told = ({ status, location }: Answer) => `${status} ${location}`.trim();
