import { formCarrying, hiddenFields } from '../kills/pages.ts';
import { wordFor } from '../kills/seeded.ts';
import { type Desk, think } from './desk.ts';
import { saveForm } from './save-form.ts';

/** What she answers, and what its panel asks besides its words. */
const ANSWERS: readonly { kind: string; fields: [string, string][] }[] = [
	{
		kind: 'guided',
		fields: [
			['degre', 'partiellement_autonome'],
			['minutes', '15']
		]
	},
	{ kind: 'guide-shown', fields: [] },
	{ kind: 'declined-in-place', fields: [['propose', 'Un atelier pour apprendre']] },
	{ kind: 'none-found', fields: [] }
];

/** Opens the request and notes what was done of it, sometimes twice over. */
export async function noteAnswer(desk: Desk, id: string): Promise<void> {
	const { terminal, dice, ledger } = desk;
	const address = `/equipe/accueil/demandes/${id}`;
	const times = dice.draw() < 0.2 ? 2 : 1;
	for (let time = 0; time < times; time += 1) {
		await think(dice);
		const { kind, fields } = dice.oneOf(ANSWERS);
		const page = await terminal.read(address);
		const form = formCarrying(page.body, 'sorte', kind);
		if (!form) {
			ledger.surprises.push(`no way to answer ${kind} at ${address}: ${page.status}`);
			return;
		}
		const words = `fiche ${wordFor(desk.nextNumber())}`;
		const answer = await saveForm(desk, 'answer saved', `${address}?/repondre`, [
			...Object.entries(hiddenFields(form)),
			...fields,
			['mots', words]
		]);
		if (answer) ledger.saved.find((one) => one.id === id)!.answers.push(words);
		else ledger.refused.push(words);
	}
}
