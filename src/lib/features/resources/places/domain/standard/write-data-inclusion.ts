import type { PlaceFacts } from '../facts/place.ts';
import { columnNamed } from './columns.ts';
import {
	NEVER_WRITTEN,
	OWN_SOURCE,
	SERVICE_LISTS,
	STRUCTURE_COLUMNS
} from './data-inclusion-lists.ts';
import { cellOf, type Exported, plainText } from './write-row.ts';

export type Structure = Record<string, string | number>;
export type Service = Record<string, string | number | string[]>;

/** A place as a structure of the schema; what it does not say is left out. */
export function structureOf(place: Exported): Structure {
	const structure: Structure = {};
	for (const [ours, its] of STRUCTURE_COLUMNS) {
		const value = valueOf(place, ours);
		if (value !== null) structure[its] = value;
	}
	return structure;
}

function valueOf(place: Exported, ours: string): string | number | null {
	const { facts } = place;
	switch (ours) {
		case 'source':
			return facts.source ?? OWN_SOURCE;
		case 'pivot':
			return facts.pivot && /^\d{14}$/.test(facts.pivot) ? facts.pivot : null;
		case 'latitude':
		case 'longitude':
			return facts[ours];
		case 'courriels':
			return facts.mails[0] ?? null;
		case 'site_web':
			return facts.websites[0] ?? null;
		case 'presentation_detail':
			return descriptionOf(facts);
		default:
			return cellOf(place, columnNamed(ours)!) || null;
	}
}

const descriptionOf = ({ detail, summary }: PlaceFacts) => {
	const said = detail ?? summary;
	return said === null ? null : plainText(said);
};

/** What it does, as the one service of that structure; null: nothing of it is told. */
export function serviceOf(place: Exported): Service | null {
	const { facts } = place;
	const { source, nom, description, date_maj } = structureOf(place);
	const service: Service = {
		...{ source: source!, structure_id: place.id, id: `${place.id}-service` },
		...{ nom: nom!, description: description!, date_maj: date_maj! }
	};
	for (const { its, list, pairs } of SERVICE_LISTS) {
		const values = pairs
			.filter(([ours, other]) => facts[list].includes(ours) && !NEVER_WRITTEN.has(other))
			.map(([, other]) => other);
		if (its !== 'frais') {
			if (values.length > 0) service[its] = [...new Set(values)];
		} else if (values.length > 0) service.frais = values.includes('payant') ? 'payant' : 'gratuit';
	}
	if (!service.thematiques) return null;
	const precision =
		facts.priceSaid ??
		(facts.priceKind.includes('Gratuit sous condition') ? 'Gratuit sous condition' : null);
	if (precision) service.frais_precisions = plainText(precision);
	if (facts.bookingUrl) service.lien_mobilisation = facts.bookingUrl;
	return service;
}
