import { type Deed, isNoted, surprise } from './deed.ts';

/**
 * Sends a form of the desk once more, with its key, long after it was taken and whatever was killed
 * since: a page left open, a browser that restores its tabs. She is led to what is there already.
 */
export const sendAgain: Deed = async (worker) => {
	const { browser, dice, taken } = worker;
	if (taken.length === 0) return false;
	const { path, fields } = dice.oneOf(taken);
	const answer = await browser.post(path, fields);
	return isNoted(answer) || surprise(worker, `sent again: ${path}`, answer);
};
