import type { SheetCell, WrittenSheet } from '#lib/platform/documents/xlsx/write-xlsx.ts';
import { annexFigures, type AnnexFigure } from '../../domain/render/annex-figures.ts';
import { deskAnnexFigures } from '../../domain/render/desk-annex.ts';
import type { DeskCounts } from '../../domain/count/desk-counts.ts';
import type { AnnexNote } from '../../domain/render/annex-notes.ts';
import {
	type AnnexSeance,
	AnnexSeances,
	type SeanceState
} from '../../domain/render/annex-seances.ts';
import { formatFigure } from '../../domain/figures/figures.ts';
import { freeAnnexFigures } from '../../domain/render/free-annex.ts';
import { kioskAnnexFigures } from '../../domain/render/kiosk-annex.ts';
import { placesAnnexFigures } from '../../domain/render/places-annex.ts';
import { voicesAnnexFigures } from '../../domain/render/voices-annex.ts';
import { remindersAnnexFigures } from '../../domain/render/reminders-annex.ts';
import type { Report } from '../../domain/figures/report.ts';
import type { SeanceDetails } from './read-annex-details.ts';

/** What the annex is, on a page of its own. */
export function notesSheet(title: string, notes: AnnexNote[]): WrittenSheet {
	return {
		name: 'À lire',
		shape: 'page',
		columns: [
			{ label: 'Sujet', width: 34 },
			{ label: 'Explication', width: 80, isLong: true }
		],
		rows: [[{ title }], ...notes.map(({ term, text }): SheetCell[] => [{ strong: term }, text])]
	};
}

/** One row a figure. */
export function figuresSheet(carried: Report, desk: DeskCounts | null = null): WrittenSheet {
	return {
		name: 'Chiffres',
		shape: 'table',
		columns: [
			{ label: 'Programme', width: 44, isLong: true },
			{ label: 'Chiffre', width: 46, isLong: true },
			{ label: 'Détail', width: 22 },
			{ label: 'Valeur', width: 12, isNumber: true },
			{ label: 'Unité', width: 12 },
			{ label: 'Comment il est compté', width: 70, isLong: true }
		],
		rows: [
			...annexFigures(carried),
			...(carried.free ? freeAnnexFigures(carried.free) : []),
			...(desk ? deskAnnexFigures(desk) : []),
			...(carried.reminders ? remindersAnnexFigures(carried.reminders) : []),
			...(carried.kiosk ? kioskAnnexFigures(carried.kiosk) : []),
			...(carried.places ? placesAnnexFigures(carried.places) : []),
			...(carried.voices ? voicesAnnexFigures(carried.voices) : [])
		].map((figure) => [
			figure.programme,
			figure.figure,
			figure.part,
			valueCell(figure),
			figure.counted,
			figure.explanation
		])
	};
}

function valueCell({ value, unit }: AnnexFigure): SheetCell {
	if (value === null) return formatFigure(value, unit);
	if (unit === 'minutes') return { hours: value / 60 };
	return unit === 'rate' ? { rate: value } : value;
}

const STATES: Record<SeanceState, string> = {
	held: 'tenue',
	cancelled: 'annulée',
	unmarked: 'sans pointage'
};

/** One row a séance, written as the details come. */
export function seancesSheet(report: Report, details: AsyncIterable<SeanceDetails>): WrittenSheet {
	return {
		name: 'Séances',
		shape: 'table',
		columns: [
			{ label: 'Programme', width: 44 },
			{ label: 'Cycle', width: 20 },
			{ label: 'Groupe', width: 20 },
			{ label: 'Date', width: 12 },
			{ label: 'Heure', width: 8 },
			{ label: 'État', width: 13 },
			{ label: 'Lieu', width: 24 },
			{ label: 'Animatrices et animateurs', width: 30 },
			{ label: 'Minutes prévues', width: 10, isNumber: true },
			{ label: 'Minutes données', width: 10, isNumber: true },
			{ label: 'Inscrits au groupe', width: 10, isNumber: true },
			{ label: 'Présents', width: 10, isNumber: true },
			{ label: 'En retard', width: 10, isNumber: true },
			{ label: 'Absents', width: 10, isNumber: true },
			{ label: 'Excusés', width: 10, isNumber: true },
			{ label: 'Présences', width: 11, isNumber: true },
			{ label: 'Minutes reçues', width: 10, isNumber: true }
		],
		rows: seanceRows(report, details)
	};
}

async function* seanceRows(report: Report, details: AsyncIterable<SeanceDetails>) {
	const seances = new AnnexSeances(report);
	for await (const one of details) {
		const seance = seances.take(one.id);
		if (seance) yield seanceRow(seance, one);
	}
	const unknown = { startsAt: null, venue: null, animators: null };
	for (const seance of seances.left()) yield seanceRow(seance, unknown);
}

function seanceRow(seance: AnnexSeance, details: Omit<SeanceDetails, 'id'>): SheetCell[] {
	return [
		seance.programme,
		seance.cycle,
		seance.group,
		{ day: seance.day },
		details.startsAt && { time: details.startsAt },
		STATES[seance.state],
		details.venue,
		details.animators,
		seance.plannedMinutes,
		seance.minutes,
		seance.enrolled,
		seance.present,
		seance.late,
		seance.absent,
		seance.excused,
		seance.attendances,
		seance.personMinutes
	];
}
