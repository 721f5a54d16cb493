import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';

export const MACHINE_KINDS = [
	'printer-3d',
	'laser',
	'green-screen',
	'camera',
	'laptop',
	'tablet',
	'other'
] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];

/** The things of the study’s centre and FabLab, in its words (study-2.3). */
export const MACHINE_NAMES: Record<MachineKind, string> = {
	'printer-3d': 'Imprimante 3D',
	laser: 'Découpe laser',
	'green-screen': 'Fond vert',
	camera: 'Caméra, appareil photo',
	laptop: 'Ordinateur portable',
	tablet: 'Tablette',
	other: 'Autre'
};

export type EquipmentRefusal =
	| {
			refusal:
				| 'unknown-machine'
				| 'unknown-person'
				| 'unknown-loan'
				| 'unknown-repair'
				| 'unknown-booking'
				| 'words'
				| 'day'
				| 'cost'
				| 'borrower'
				| 'lent'
				| 'in-repair'
				| 'withdrawn'
				| 'booked';
			message: string;
	  }
	| ConfidentialRefusal;

/** Where a thing is, from its dated rows; the last of them counts (CONTRIBUTING H9: status is computed). */
export type MachineState = 'available' | 'lent' | 'overdue' | 'in-repair' | 'withdrawn';

export const STATE_NAMES: Record<MachineState, string> = {
	available: 'Disponible',
	lent: 'Prêté',
	overdue: 'En retard',
	'in-repair': 'En réparation',
	withdrawn: 'Ne sert plus'
};

/** Withdrawn before all, then in repair, then lent; a loan is overdue from the day after it was due. */
export function machineState(
	machine: { withdrawnOn: string | null; repairSince: string | null; dueOn: string | null },
	today: string
): MachineState {
	if (machine.withdrawnOn) return 'withdrawn';
	if (machine.repairSince) return 'in-repair';
	if (machine.dueOn) return machine.dueOn < today ? 'overdue' : 'lent';
	return 'available';
}

/** What stands in the way of lending or taking a thing, said with what to do (same rule). */
export function refuseUnavailable(state: MachineState): EquipmentRefusal | null {
	if (state === 'available') return null;
	if (state === 'withdrawn') {
		return refuse('withdrawn', 'Cet objet ne sert plus\u00a0: remettez-le en service d’abord.');
	}
	if (state === 'in-repair') {
		return refuse(
			'in-repair',
			'Cet objet est en réparation\u00a0: notez d’abord son retour, ou choisissez-en un autre.'
		);
	}
	return refuse(
		'lent',
		'Cet objet est déjà prêté\u00a0: notez d’abord son retour, ou choisissez-en un autre.'
	);
}

/** Age in whole years from the day it was bought; null when nobody knows. */
export function ageInYears(boughtOn: string | null, today: string): number | null {
	if (!boughtOn || boughtOn > today) return null;
	return Temporal.PlainDate.from(boughtOn).until(today, { largestUnit: 'years' }).years;
}

/** A day that exists, of our time; a date box left half typed sends the year 2. */

/** Words about a thing are short, and hold no number that a centre does not keep (study-2.4). */
export function refuseThingWords(
	texts: Record<string, string>,
	longest = 200
): EquipmentRefusal | null {
	if (Object.values(texts).some((text) => text.trim().length > longest)) {
		return refuse('words', `Ce texte est trop long\u00a0: ${longest} signes au plus.`);
	}
	return refuseConfidential(texts);
}

/** « 12,50 » in cents, or null when it is no amount a repair costs (0 to 100 000 €). */
export function readCents(text: string): number | null {
	const typed = text.trim().replace(/\s|€/g, '').replace(',', '.');
	if (typed === '') return 0;
	if (!/^\d{1,6}(\.\d{1,2})?$/.test(typed)) return null;
	const cents = Math.round(Number(typed) * 100);
	return cents <= 10_000_000 ? cents : null;
}
