import { POCKET_OWNER_FIELD } from '../../src/lib/features/learning/workshops/domain/attendance/sheet-form.ts';
import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import type { Cast } from './cast.ts';
import type { Player } from './player.ts';

type Sheet = { owner: string; lines: { enrolmentId: string; known: string | null }[] };

const SEANCE = '/equipe/ateliers/seances/[seance=uuid]';
const SHEETS_TO_TRY = 8;

/** What the scripts of the pages send without a form. */
export async function playScripts({ parts }: Cast): Promise<void> {
	for (const { player, left } of parts) {
		const send = async (address: string, lines: object) => {
			const label = `${address} POST`;
			if (left.has(label)) await player.sendLines(label, address, JSON.stringify(lines));
		};
		await send('/equipe/accueil/demande/proposer', { words: 'Ma carte grise' });
		await send('/equipe/habitants/chercher', { q: 'Odile' });
		if (left.has('/equipe/en-salle/[seance=uuid] POST')) await sendSheet(player);
	}
}

/** A telephone sends the sheet that it had kept, as it was. */
async function sendSheet(player: Player): Promise<void> {
	const label = '/equipe/en-salle/[seance=uuid] POST';
	for (const seance of player.atlas.of(SEANCE).slice(0, SHEETS_TO_TRY)) {
		const address = seance.replace('/ateliers/seances/', '/en-salle/');
		const kept = await player.ask(address);
		if (kept.status !== 200) continue;
		const { owner, lines } = JSON.parse(kept.text) as Sheet;
		const marks = lines.flatMap(({ enrolmentId, known }) => [
			[`marque-${enrolmentId}`, known ?? 'present'],
			...(known ? [[`connu-${enrolmentId}`, known]] : [])
		]);
		const body = new URLSearchParams([
			[POST_KEY_FIELD, newPostKey()],
			[POCKET_OWNER_FIELD, owner],
			...marks
		] as [string, string][]);
		const { status } = await player.sendLines(label, address, body);
		if (status < 400) return;
	}
}
