import { expertDifficulty } from './bank-difficulty.ts';
import type { WrittenItem } from './bank-item.ts';
import { MICRO_TASKS } from './bank-micro-tasks.ts';
import { PICTOGRAMS } from '#lib/shared/pictograms.ts';
import type { WrittenBank } from './bank-reader.ts';
import { EUROSTAT_ACTIVITIES } from './eurostat-activities.ts';

type Field = 'id' | 'action' | 'wording' | 'readAloud' | 'microTask';

/** What two questions may never share: above all the action they are about. */
const ONLY_ONCE: readonly Field[] = ['id', 'action', 'wording', 'readAloud', 'microTask'];

function sharedFields(items: readonly WrittenItem[]): string[] {
	return ONLY_ONCE.flatMap((field) => {
		const values = items.flatMap((item) => item[field] ?? []);
		return values
			.filter((value, index) => values.indexOf(value) !== index)
			.map((value) => `${field} « ${value} » sert deux fois`);
	});
}

function unknownNames({ id, pictogram, microTask, eurostat, domain }: WrittenItem): string[] {
	const activity = EUROSTAT_ACTIVITIES.find((one) => one.id === eurostat);
	return [
		...(PICTOGRAMS[pictogram] ? [] : [`${id}\u00a0: aucun dessin ne s’appelle « ${pictogram} »`]),
		...(microTask && !MICRO_TASKS.some((task) => task.id === microTask)
			? [`${id}\u00a0: aucun essai ne s’appelle « ${microTask} »`]
			: []),
		...(eurostat && activity?.domain !== domain
			? [`${id}\u00a0: « ${eurostat} » n’est pas une activité de ce domaine`]
			: [])
	];
}

function ruleFaults({ id, effort, b }: WrittenItem, bank: WrittenBank): string[] {
	const expected = expertDifficulty(effort, bank.rule);
	if (String(expected) === String(b)) return [];
	return [`${id}\u00a0: la règle donne ${expected.join(' et ')}, le fichier dit ${b.join(' et ')}`];
}

/**
 * What a bank that reads well may still have wrong: a doing asked twice, a name that leads nowhere,
 * a difficulty that the published rule does not give.
 */
export function bankFaults(bank: WrittenBank): string[] {
	return [
		...sharedFields(bank.items),
		...bank.items.flatMap(unknownNames),
		...bank.items.flatMap((item) => ruleFaults(item, bank))
	];
}
