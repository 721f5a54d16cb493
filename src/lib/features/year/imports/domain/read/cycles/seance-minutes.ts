import { writtenMinutes } from '../marks/cell-meaning.ts';
import type { Notebook } from '../../notebook.ts';
import type { RawSeance } from '../people/raw-block.ts';
import { minutesBetween } from '../cells/clock-times.ts';
import type { PeopledBlock } from './season-group.ts';

const USUAL_MINUTES = 120;

/**
 * Planned minutes of a séance: its own hours, the slot's, "séances de 1h30", else the programme's usual
 * length, which is then asked. A slot that contradicts the title is asked too.
 */
export function seanceMinutes(seance: RawSeance, block: PeopledBlock, notebook: Notebook): number {
	const { clock, minutes } = block.facts;
	const ranged = clock && minutesBetween(clock.startsAt, clock.endsAt);
	if (
		seance.minutes === undefined &&
		ranged !== undefined &&
		minutes !== undefined &&
		ranged !== minutes
	)
		return askWhich(ranged, minutes, block, notebook);
	return writtenMinutes(seance, block.facts) ?? askLength(block, notebook);
}

function askWhich(ranged: number, said: number, block: PeopledBlock, notebook: Notebook): number {
	const answer = notebook.ask({
		kind: 'duration',
		place: block.place,
		text: `L'horaire donne des séances de ${ranged} minutes, le titre dit ${said} minutes. Quelle est la bonne durée\u00a0?`,
		choices: [ranged, said].map(asChoice),
		assumed: String(ranged)
	});
	return Number(answer);
}

function askLength(block: PeopledBlock, notebook: Notebook): number {
	const { programme } = block.facts;
	const usual =
		notebook.context.programmes.find(({ slug }) => slug === programme)?.defaultMinutes ??
		USUAL_MINUTES;
	const lengths = [...new Set([60, 90, 120, 150, 180, usual])].sort((one, other) => one - other);
	const answer = notebook.ask({
		kind: 'duration',
		place: notebook.anchor(`minutes ${block.workbook} ${programme}`, block.place),
		subject: programme,
		text: 'Le registre ne dit pas la durée des séances. Combien de minutes durent-elles\u00a0?',
		choices: lengths.map(asChoice),
		assumed: String(usual)
	});
	return Number(answer);
}

function asChoice(minutes: number): { value: string; label: string } {
	return { value: String(minutes), label: `${minutes} minutes` };
}
