import { languageOf, type PublicLanguage, type PublicText } from '#lib/shared/public-text.ts';
import { spokenLines } from '#lib/shared/spoken-lines.ts';
import { type Door, DOORS, hasEnd, MOST_DAYS_SHOWN, SUBJECTS, type Subject } from '../doors.ts';
import { SAY_WORDS } from '../say-words.ts';
import { SHOWN_WORDS } from '../shown/shown-words.ts';
import { KIOSK_VOICE_WORDS } from './kiosk-voice-words.ts';

/** A message as the list of a kiosk writes it. */
export type KioskVoice = {
	title: string;
	words: string;
	language: PublicLanguage;
	/** When, where, and what the town makes of it. */
	lines: readonly string[];
};

/** What is heard of the list, in the order of what is seen; of words in another language, that they are. */
export function saidOfVoices(text: PublicText, voices: readonly KioskVoice[]): string {
	const [around, own] = [SHOWN_WORDS[text], KIOSK_VOICE_WORDS[text]];
	return spokenLines([
		...[around.title, ...own.lead, around.say],
		...(voices.length === 0 ? [around.nothing] : []),
		...voices.flatMap(({ title, words, language, lines }) => [
			title,
			...(language === languageOf(text) ? [words, ...lines] : [own.otherTongue])
		])
	]);
}

/** What is heard of the doors, and of who reads. */
export function saidOfDoors(text: PublicText): string {
	const { doors, entrance } = SAY_WORDS[text];
	return spokenLines([
		KIOSK_VOICE_WORDS[text].doors,
		...DOORS.flatMap((door) => [doors[door].label, doors[door].sense]),
		...entrance.promise
	]);
}

/** What is asked by a door, question by question, as the form names its fields. */
export const VOICE_QUESTIONS = ['mots', 'sujet', 'ou', 'fin', 'enfant', 'reponse'] as const;
export type VoiceQuestion = (typeof VOICE_QUESTIONS)[number];

/** Whether an address asks to hear one of them. */
export const isVoiceQuestion = (asked: string): asked is VoiceQuestion =>
	VOICE_QUESTIONS.some((known) => known === asked);

/** Those of a door. */
export const questionsOf = (door: Door): VoiceQuestion[] =>
	VOICE_QUESTIONS.filter(
		(question) =>
			(question !== 'sujet' || door === 'problem') && (question !== 'fin' || hasEnd(door))
	);

/** What is heard of a question; before a problem is told, whom to call. */
export function saidOfVoiceQuestion(
	question: VoiceQuestion,
	{ door, text, ends }: { door: Door; text: PublicText; ends: readonly string[] }
): string {
	const { form, emergency } = SAY_WORDS[text];
	const first = door === 'problem' ? [emergency.title, emergency.lead, ...calls(text)] : [];
	return spokenLines(
		{
			mots: [...first, form.words[door], form.wordsHint],
			sujet: [
				form.subject,
				...(Object.keys(SUBJECTS) as Subject[]).map((one) => form.subjects[one])
			],
			ou: [form.where, form.whereHint],
			fin: [form.ends, form.endsHint(MOST_DAYS_SHOWN), ...ends],
			enfant: [KIOSK_VOICE_WORDS[text].young, form.youngHint],
			reponse: [form.answer, form.answerHint, form.needed, form.readAgain]
		}[question]
	);
}

/** « 17, la police : … », as a voice says a number and what it is for. */
const calls = (text: PublicText) =>
	SAY_WORDS[text].emergency.numbers.map(({ number, words }) => `${number}, ${words}`);

/** What is heard of her ticket: nothing of what she said. */
export function saidOfVoiceTicket(text: PublicText, isHere: boolean): string {
	const { title, lead, photograph, gone } = KIOSK_VOICE_WORDS[text].ticket;
	return spokenLines(isHere ? [title, ...lead, ...photograph] : gone);
}
