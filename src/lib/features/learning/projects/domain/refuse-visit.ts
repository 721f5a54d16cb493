import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Outcome } from './project-outcome.ts';
import type { ProjectKind } from './project-kind.ts';

export const REPAIRED = ['yes', 'partly', 'no'] as const;
export type Repaired = (typeof REPAIRED)[number];

/** What came of a thing brought to a repair café (study-2.3: « réparer un objet, des réparations simples »). */
export const REPAIRED_NAMES: Record<Repaired, string> = {
	yes: 'réparé',
	partly: 'réparé en partie',
	no: 'pas réparé'
};

/** A resident’s own thing: what it is, what ails it, and what came of it; nothing of her. */
export type RepairedDevice = { brand: string; fault: string; repaired: Repaired };

export type VisitWords = {
	day: string;
	minutes: number;
	/** Who came, among the people of the project. */
	personIds: readonly string[];
	/** Who came without a name. */
	unnamed: number;
	done: string;
	device: RepairedDevice | null;
};

export type VisitRefusal =
	| {
			refusal:
				| 'unknown-project'
				| 'ended'
				| 'day'
				| 'minutes'
				| 'nobody'
				| 'unnamed'
				| 'done'
				| 'device'
				| 'unknown-person'
				| 'unknown-visit';
			message: string;
	  }
	| ConfidentialRefusal;

const MOST_UNNAMED = 200;

/**
 * A visit is of a day between the opening of the project and today, lasts from a minute to a day,
 * and somebody came, named or not (study-2.3: a repair café receives whoever comes).
 */
export function refuseVisit(
	visit: VisitWords,
	project: { kind: ProjectKind; openedOn: string; outcome: Outcome | null },
	today: string
): VisitRefusal | null {
	if (project.outcome) {
		return refuse(
			'ended',
			'Ce projet est terminé\u00a0: reprenez-le d’abord, plus bas sur cette page.'
		);
	}
	if (!isDay(visit.day) || visit.day > today) {
		return refuse('day', 'Donnez le jour de la venue\u00a0: aujourd’hui ou un jour passé.');
	}
	if (visit.day < project.openedOn) {
		return refuse(
			'day',
			`Ce projet commence le ${plainDay(project.openedOn)}\u00a0: choisissez un jour à partir de là.`
		);
	}
	return refuseMeasures(visit) ?? refuseDevice(visit.device, project.kind);
}

function refuseMeasures({ minutes, unnamed, personIds, done }: VisitWords): VisitRefusal | null {
	if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
		return refuse('minutes', 'Écrivez la durée en minutes, de 1 à 1440.');
	}
	if (!Number.isInteger(unnamed) || unnamed < 0 || unnamed > MOST_UNNAMED) {
		return refuse('unnamed', 'Écrivez un nombre de 0 à 200.');
	}
	if (personIds.length === 0 && unnamed === 0) {
		return refuse('nobody', 'Cochez qui est venu, ou comptez les personnes sans nom.');
	}
	if (done.trim().length > 600) {
		return refuse('done', 'Ce texte est trop long\u00a0: 600 signes au plus.');
	}
	return refuseConfidential({ fait: done });
}

function refuseDevice(device: RepairedDevice | null, kind: ProjectKind): VisitRefusal | null {
	if (!device) return null;
	if (kind !== 'repair-cafe') {
		return refuse('device', 'Un objet à réparer se note dans un repair café.');
	}
	const brand = device.brand.trim();
	if (brand === '' || brand.length > 80) {
		return refuse('device', 'Dites quel objet\u00a0: « grille-pain Moulinex », par exemple.');
	}
	if (device.fault.trim().length > 200 || !REPAIRED.includes(device.repaired)) {
		return refuse('device', 'Dites la panne en peu de mots, et ce qu’il en est.');
	}
	return refuseConfidential({ objet: brand, panne: device.fault });
}
