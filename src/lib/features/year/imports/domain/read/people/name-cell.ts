import { remember } from '../cells/plain-words.ts';

/** What one cell says besides the name: "MARTIN Paul (1949) 06 39 98 12 34". */
export type NameCell = { name: string; birthYear?: number; phone?: string };

const PHONE = /(?:\+33\s?|(?<!\d)0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;
const BIRTH =
	/[(,;-]?\s*(?:née?(?:\(e\))?\s*(?:en|le)?\s*)?(?:\d{1,2}\/\d{1,2}\/)?((?:19\d\d|20[01]\d))\s*\)?\s*$/i;

/** Separates a phone number and a birth year written in the cell of the name. */
export const readNameCell = remember((text: string): NameCell => {
	const phone = PHONE.exec(text)?.[0];
	const withoutPhone = phone ? text.replace(phone, ' ').replace(/[\s(:/-]+$/, '') : text;
	const birth = BIRTH.exec(withoutPhone);
	if (!birth || birth.index === 0) return { name: withoutPhone.trim(), phone };
	return { name: withoutPhone.slice(0, birth.index).trim(), birthYear: Number(birth[1]), phone };
});
