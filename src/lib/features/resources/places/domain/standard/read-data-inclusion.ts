import type { FileRow } from './columns.ts';
import {
	OWN_SOURCE,
	SERVICE_LISTS,
	SERVICE_TEXTS,
	type ServiceList,
	STRUCTURE_COLUMNS
} from './data-inclusion-lists.ts';
import { nearest, splitValues, translate } from './translate.ts';
import { plainText } from './write-row.ts';

/** Every name the schema has, those of which a card of ours says nothing too. */
export const DATA_INCLUSION_NAMES: ReadonlySet<string> = new Set([
	...STRUCTURE_COLUMNS.map(([, its]) => its),
	...SERVICE_LISTS.map(({ its }) => its),
	...SERVICE_TEXTS.map(([, its]) => its),
	...['structure_id', 'lien_source', 'reseaux_porteurs', 'type', 'publics_precisions'],
	...['conditions_acces', 'contact_nom_prenom', 'zone_eligibilite', 'mobilisable_par'],
	...[
		'mobilisation_precisions',
		'volume_horaire_hebdomadaire',
		'nombre_semaines',
		'_di_surrogate_id'
	],
	...['_di_structure_surrogate_id', 'score_qualite', 'doublons', 'telephone', 'courriel']
]);

type Numbered = { row: number; object: Record<string, unknown> };
type Told = NonNullable<FileRow['told']>;

const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
	[
		...STRUCTURE_COLUMNS,
		...SERVICE_TEXTS,
		...SERVICE_LISTS.map(({ ours, its }) => [ours, its] as const)
	].filter(([ours, its]) => ours !== its)
);

/** Structures and services of the schema as lines of places: a service tells more of its structure. */
export function rowsOfDataInclusion(
	structures: readonly Numbered[],
	services: readonly Numbered[]
): FileRow[] {
	const waiting = Map.groupBy(services, ({ object }) => keyOf(object, 'structure_id'));
	const rows = structures.map(({ row, object }): FileRow => {
		const key = keyOf(object, 'id');
		const own = waiting.get(key) ?? [];
		waiting.delete(key);
		const { cells, told } = serviceCells(own.map((service) => service.object));
		return { row, names: NAMES, cells: new Map([...structureCells(object), ...cells]), told };
	});
	const rest = [...waiting.values()].map((own): FileRow => {
		const { row, object } = own[0]!;
		const { cells, told } = serviceCells(own.map((service) => service.object));
		const whose: [string, string][] = [
			['id', textOf(object.structure_id)],
			['source', sourceOf(object)]
		];
		return {
			...{ row, told, isPartial: true },
			names: { ...NAMES, id: 'structure_id' },
			cells: new Map([...whose, ...cells])
		};
	});
	return [...rows, ...rest];
}

const keyOf = (object: Record<string, unknown>, id: string) =>
	`${textOf(object.source)}|${textOf(object[id])}`;

function sourceOf(object: Record<string, unknown>): string {
	return textOf(object.source);
}

function textOf(value: unknown): string {
	if (value === null || value === undefined || typeof value === 'object') return '';
	return plainText(String(value));
}

function structureCells(object: Record<string, unknown>): [string, string][] {
	return STRUCTURE_COLUMNS.flatMap(([ours, its]): [string, string][] =>
		object[its] === undefined ? [] : [[ours, alone(textOf(object[its]))]]
	);
}

/** The schema has one value there: a semicolon is part of it. */
const alone = (text: string) => (/^https?:.*;/.test(text) ? `${text}|` : text);

function valuesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.map(textOf).filter(Boolean);
	return splitValues(textOf(value));
}

/** What all the services of a structure say together. */
function serviceCells(services: readonly Record<string, unknown>[]): {
	cells: [string, string][];
	told: Told;
} {
	const told: Told[number][] = [];
	const cells: [string, string][] = [];
	for (const list of SERVICE_LISTS) {
		const saying = services.filter((service) => service[list.its] !== undefined);
		if (saying.length === 0) continue;
		const values = saying.flatMap((service) => valuesIn(service[list.its]));
		cells.push([list.ours, readSchemaValues(list, [...new Set(values)], told).join('|')]);
	}
	for (const [ours, its] of SERVICE_TEXTS) {
		const said = services.map((service) => service[its]).find((value) => value !== undefined);
		if (said !== undefined) cells.push([ours, textOf(said)]);
	}
	return { cells, told };
}

/** Values of ours; what the schema knows and no card says is told, what it does not know too. */
function readSchemaValues(
	{ its, ours, list, pairs, known }: ServiceList,
	values: readonly string[],
	told: Told[number][]
): string[] {
	const kept = values.flatMap((value): string[] => {
		const pair = pairs.find(([, other]) => other === value);
		if (pair) return [pair[0]];
		const before = its === 'thematiques' ? oldTheme(value) : null;
		if (before) {
			told.push({ column: ours, code: 'old-value', value, suggestion: before.its });
			return [before.ours];
		}
		const isKnown =
			known.includes(value) || (its === 'thematiques' && /^[a-z-]+--[a-z-]+$/.test(value));
		const all = [...known, ...pairs.map(([, other]) => other)];
		told.push({
			...{ column: ours, value },
			code: isKnown ? 'unmapped-value' : 'unknown-value',
			suggestion: isKnown
				? null
				: nearest(
						value,
						all.map((one): [string, string] => [one, one])
					)
		});
		return [];
	});
	// A theme of the list stands for several values of ours: they are told once.
	return [...new Set(kept)].filter((value) => translate(list, value).value !== null);
}

/** Themes of the first versions said the same as the old services of the national standard. */
function oldTheme(value: string): { ours: string; its: string } | null {
	const words = /^numerique--(.+)$/.exec(value)?.[1]?.replaceAll('-', ' ');
	const found = words ? translate('services', words) : null;
	if (!found || found.value === null) return null;
	const pair = SERVICE_LISTS[0]!.pairs.find(([ours]) => ours === found.value);
	return { ours: found.value, its: pair?.[1] ?? found.value };
}

/** Structures and services of a JSON text, or of a list of either; null: it is none. */
export function readDataInclusionJson(json: unknown): FileRow[] | null {
	const parts = Array.isArray(json)
		? splitByKind(json)
		: typeof json === 'object' && json !== null
			? (json as { structures?: unknown; services?: unknown })
			: {};
	if (!Array.isArray(parts.structures) && !Array.isArray(parts.services)) return null;
	return rowsOfDataInclusion(numbered(parts.structures), numbered(parts.services));
}

function splitByKind(list: readonly unknown[]) {
	const isService = (one: unknown) =>
		typeof one === 'object' && one !== null && 'structure_id' in one;
	return {
		structures: list.filter((one) => !isService(one)),
		services: list.filter(isService)
	};
}

function numbered(list: unknown): Numbered[] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((object: unknown, n): Numbered[] =>
		typeof object === 'object' && object !== null
			? [{ row: n + 1, object: object as Record<string, unknown> }]
			: []
	);
}

/** Whether a source says that we wrote it ourselves. */
export const isOwnSource = (source: string | null): boolean => source === OWN_SOURCE;
