import { setTimeout as pause } from 'node:timers/promises';
import deskWords from '../../seeds/scale/desk-words.json' with { type: 'json' };
import { formIn, hiddenFields } from '../kills/pages.ts';
import { type Dice, wordFor } from '../kills/seeded.ts';
import { noteAnswer } from './note-answer.ts';
import type { DeskLedger } from './ledger.ts';
import { saveForm } from './save-form.ts';
import type { Tally, What } from './tally.ts';
import type { Terminal } from './terminal.ts';

/** One receptionist, her queue and her browser. */
export type Desk = {
	terminal: Terminal;
	dice: Dice;
	ledger: DeskLedger;
	tally: Tally;
	nextNumber(): number;
};

const ADDRESS = '/equipe/accueil/demande';
const SENTENCES = Object.values(deskWords).flat();
const BEGINNINGS = ['ma', 'le', 'mar', 'du', 'dela', '0639', 'jean', 'col'];

/** Somebody comes, is heard, and gets an answer; then the next one, until the doors close. */
export async function keepDesk(desk: Desk, isOver: () => boolean): Promise<void> {
	while (!isOver()) {
		const id = await hearRequest(desk);
		if (id && desk.dice.draw() < 0.9) await noteAnswer(desk, id);
		if (desk.dice.draw() < 0.25) await desk.terminal.read('/equipe/accueil');
		if (desk.dice.draw() < 0.1) await desk.terminal.read('/equipe/accueil/demandes');
	}
}

export const think = (dice: Dice) => pause(dice.between(80, 350));

/** Types what somebody asks, as the page does it, and saves; null when it was not taken. */
async function hearRequest(desk: Desk): Promise<string | null> {
	const { terminal, dice, ledger } = desk;
	const page = await terminal.read(ADDRESS);
	const form = formIn(page.body, null);
	if (!form) {
		ledger.surprises.push(`no form at ${ADDRESS}: ${page.status} ${page.location}`);
		return null;
	}
	const words = `${dice.oneOf(SENTENCES)}, pour ${wordFor(desk.nextNumber())}`;
	const family = await typeWords(desk, words);
	const { newcomer, fields } = await sayForWhom(desk);
	const answer = await saveForm(desk, 'request saved', ADDRESS, [
		...Object.entries(hiddenFields(form)),
		['demande', words],
		['famille', family],
		['voie', dice.oneOf(['comes', 'comes', 'phones'])],
		['origine', dice.oneOf(['herself', 'word-of-mouth', 'unknown'])],
		...fields
	]);
	const id = /\/demandes\/([0-9a-f-]{36})/.exec(answer?.location ?? '')?.[1];
	if (answer && id) ledger.saved.push({ request: words, id, newcomer, answers: [] });
	else ledger.refused.push(words);
	return id ?? null;
}

/** A proposal at each pause of her fingers; the last one is taken. */
async function typeWords(desk: Desk, words: string): Promise<string> {
	const { dice } = desk;
	const pauses = dice.between(2, 4);
	let family = '';
	for (let nth = 1; nth <= pauses; nth += 1) {
		await think(dice);
		const typed = words.slice(0, Math.ceil((words.length * nth) / pauses));
		const body = await askAtOnce(desk, 'proposal', `${ADDRESS}/proposer`, { words: typed });
		if (body) family = (JSON.parse(body) as { families: string[] }).families[0] ?? '';
	}
	return family || 'autre-demarche';
}

/** What the page asks while she types; an answer that is not one is a surprise. */
async function askAtOnce(
	{ terminal, ledger }: Desk,
	what: What,
	path: string,
	body: unknown
): Promise<string | null> {
	const answer = await terminal.ask(what, path, body);
	if (answer.status === 200) return answer.body;
	ledger.surprises.push(`${path}: ${answer.status}`);
	return null;
}

/** Nobody named, half of the time; somebody found; somebody new, now and then. */
async function sayForWhom(
	desk: Desk
): Promise<{ newcomer: string | null; fields: [string, string][] }> {
	const { dice } = desk;
	const drawn = dice.draw();
	if (drawn < 0.4) return { newcomer: null, fields: [] };
	if (drawn < 0.55) {
		const newcomer = `${wordFor(desk.nextNumber())}-${wordFor(desk.nextNumber())}`;
		return {
			newcomer,
			fields: [
				['prenom', wordFor(desk.nextNumber())],
				['nom', newcomer],
				['naissance', String(dice.between(1935, 1999))]
			]
		};
	}
	const typed = dice.oneOf(BEGINNINGS);
	for (let end = 2; end <= typed.length; end += 1) {
		await think(dice);
		const body = await askAtOnce(desk, 'search', '/equipe/habitants/chercher', {
			q: typed.slice(0, end)
		});
		if (!body || end < typed.length) continue;
		const { people } = JSON.parse(body) as { people: { id: string }[] };
		if (people.length > 0) {
			return { newcomer: null, fields: [['personne', dice.oneOf(people).id]] };
		}
	}
	return { newcomer: null, fields: [] };
}
