import type { PublicText } from '#lib/shared/public-text.ts';
import { spokenLines } from '#lib/shared/spoken-lines.ts';
import type { CallScreen } from './call-screen.ts';
import { CALL_WORDS } from './screen-words.ts';

/** When somebody will be there, as the screen says it once nobody answered. */
export type WhenSomebody = {
	today: string | null;
	dropIn: readonly string[];
	phone: { number: string; written: string } | null;
};

/** What is heard of the screen of a call, in the order of what is seen. */
export function saidOfCall(
	text: PublicText,
	{ state, comes, wasCalled }: CallScreen,
	when: WhenSomebody | null
): string {
	const words = CALL_WORDS[text];
	if (state === 'ask') {
		return spokenLines([wasCalled ? words.over : words.title, words.lead, words.press]);
	}
	if (state === 'comes') return spokenLines([words.comes(comes ?? ''), words.near]);
	if (state === 'rings') return spokenLines([words.rings, words.stay]);
	const { today = null, dropIn = [], phone = null } = when ?? {};
	return spokenLines([
		words.late,
		words.lateLead,
		...(today ? [words.today, today] : []),
		...(dropIn.length > 0 ? [words.dropIn, ...dropIn] : []),
		...(phone ? [words.phone, phone.written] : []),
		words.print
	]);
}
