import * as v from 'valibot';
import { PROFILES } from '#lib/features/house/staff/index.ts';
import { instanceFault } from './instance-faults.ts';
import type { Instance } from './instance.ts';

/** An instance that cannot be planned, told by the field that is wrong. */
export class InstanceRefusal extends Error {}

const name = v.pipe(
	v.string('un texte est attendu'),
	v.minLength(1, 'un texte est attendu'),
	v.maxLength(200, 'deux cents caractères au plus')
);
const names = v.pipe(
	v.array(name, 'une liste de textes est attendue'),
	v.maxLength(10_000, 'dix mille au plus')
);
const whole = (least: number, most: number) => {
	const told = `un nombre entier de ${least} à ${most} est attendu`;
	return v.pipe(v.number(told), v.integer(told), v.minValue(least, told), v.maxValue(most, told));
};
const chance = v.pipe(
	v.number('une probabilité de 0 à 1 est attendue'),
	v.minValue(0, 'une probabilité de 0 à 1 est attendue'),
	v.maxValue(1, 'une probabilité de 0 à 1 est attendue')
);

const applicant = v.object({
	id: name,
	levels: v.pipe(
		v.strictTuple([chance, chance, chance], 'trois probabilités sont attendues'),
		v.check(
			(levels) => Math.abs(levels[0] + levels[1] + levels[2] - 1) <= 1e-6,
			'les trois probabilités doivent faire 1'
		)
	),
	slots: names,
	centres: names,
	waitingDays: whole(0, 36_500),
	needs: v.optional(names, []),
	party: v.optional(v.nullable(name), null)
});

const offer = v.object({
	id: name,
	centre: name,
	slot: name,
	capacity: whole(1, 500),
	minimum: whole(0, 500),
	profiles: v.pipe(
		v.array(v.picklist(PROFILES, 'pedagogic ou technical est attendu'), 'une liste est attendue'),
		v.maxLength(2, 'deux profils au plus')
	),
	provides: v.optional(names, []),
	format: v.optional(v.picklist(['level', 'open'], 'level ou open est attendu'), 'level'),
	animators: v.optional(names, [])
});

const instance = v.object(
	{
		version: v.literal(1, 'la version 1 est attendue'),
		applicants: v.array(applicant, 'une liste est attendue'),
		offers: v.array(offer, 'une liste est attendue'),
		maxGroups: v.optional(v.nullable(whole(0, 10_000)), null),
		locked: v.optional(v.array(v.object({ applicant: name, offer: name })), [])
	},
	'un objet est attendu'
);

/**
 * Reads an instance. What is malformed, or contradicts itself, is refused naming the first field
 * that is wrong; nothing that it holds is repeated.
 */
export function readInstance(value: unknown): Instance {
	const read = v.safeParse(instance, value);
	if (!read.success) {
		const [issue] = read.issues;
		throw new InstanceRefusal(`${pathOf(issue)}\u00a0: ${told(issue)}.`);
	}
	const fault = instanceFault(read.output);
	if (fault) throw new InstanceRefusal(`${fault.path}\u00a0: ${fault.message}.`);
	return read.output;
}

/** « applicants[3].levels »: the place of the field as a reader finds it. */
function pathOf({ path }: v.BaseIssue<unknown>): string {
	if (!path) return 'instance';
	return path.reduce(
		(told, { key }) =>
			typeof key === 'number'
				? `${told}[${key}]`
				: told === ''
					? String(key)
					: `${told}.${String(key)}`,
		''
	);
}

/** A message of ours is in French; what valibot says by itself is a field missing, or of another kind. */
function told({ message, received }: v.BaseIssue<unknown>): string {
	if (received === 'undefined') return 'ce champ manque';
	return message.startsWith('Invalid') ? 'un objet est attendu' : message;
}
