import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	type Decision,
	type Ended,
	endProposal,
	listProposals,
	listUnmailed
} from '#lib/features/resources/places/index.server.ts';
import { tellProposed } from '#lib/features/resources/places/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Actions } from './$types';

/** Read one by one: no more of them on a page. */
const MOST = 30;

export const load = shown(ofTeam('see-places'), async (db, { viewer }) => {
	const { total, proposals } = await listProposals(db, MOST);
	return {
		mayDecide: mayDo(viewer.role, 'write-places'),
		total,
		proposals: proposals.map(({ lines, ...proposal }) => ({
			...proposal,
			lines: lines.map(tellProposed)
		})),
		unmailed: await listUnmailed(db)
	};
});

const writes = ofTeam('write-places');

/** Which proposal; and the words that whoever sent it will read. */
function readAnswer(form: FormData) {
	const id = String(form.get('proposition') ?? '');
	const words = String(form.get('mots') ?? '').trim() || null;
	if (!isId(id)) {
		return refuse('unknown-proposal', 'La page a changé\u00a0: rechargez-la, puis recommencez.');
	}
	if ((words?.length ?? 0) > 300)
		return refuse('too-long', 'C’est trop long\u00a0: 300 signes au plus.');
	return { id, words };
}

function readKept(form: FormData) {
	const answer = readAnswer(form);
	if ('refusal' in answer) return answer;
	const into = String(form.get('dans') ?? '');
	const decision: Decision = {
		refused: false,
		taken: form.getAll('prendre').map(String),
		into: isId(into) ? into : null,
		isShown: form.has('montrer'),
		words: answer.words
	};
	return { id: answer.id, decision };
}

function readRefused(form: FormData) {
	const answer = readAnswer(form);
	if ('refusal' in answer) return answer;
	const decision: Decision = { refused: true, words: answer.words };
	return { id: answer.id, decision };
}

/** What came of it, and what is left to look at. */
function said({ outcome, isWhole, isGone, hasMoved }: Ended): string {
	if (outcome === 'refused') return 'La proposition est refusée. La fiche n’a pas changé.';
	if (outcome === 'added') return 'Le lieu est ajouté au répertoire.';
	if (isGone) return 'Le lieu a fermé\u00a0: sa fiche n’est plus montrée.';
	const look = hasMoved ? ' L’adresse a changé\u00a0: vérifiez le point sur la carte.' : '';
	const part = isWhole
		? 'La fiche est à jour.'
		: 'La fiche a changé en partie. Elle n’est pas notée comme vérifiée.';
	return `${part}${look}`;
}

export const actions: Actions = deeds({
	accepter: deed(
		writes,
		readKept,
		(db, { id, decision }, { locals }) =>
			endProposal(db, id, decision, locals.world.secrets.places),
		(ended) => ({ done: said(ended) })
	),
	refuser: deed(
		writes,
		readRefused,
		(db, { id, decision }, { locals }) =>
			endProposal(db, id, decision, locals.world.secrets.places),
		(ended) => ({ done: said(ended) })
	)
});
