import type { Db } from '#lib/platform/database/acting.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { foldText } from '#lib/shared/person-name.ts';
import { PlaceName } from '../../domain/alike/place-names-alike.ts';
import { withoutStreet } from '../../domain/facts/refuge.ts';
import type { FileRow } from '../../domain/standard/columns.ts';
import { isRefugeLine } from '../../domain/standard/refuge-row.ts';
import { splitWords } from '../../domain/standard/translate.ts';
import { isOwnSource } from '../../domain/standard/read-data-inclusion.ts';
import { idDigest, isOfAFile, knownBy, madeId, namesDigests } from '../write/known-by.ts';

/** A refuge, as a line may name it again; without a row, it is one of the files that are read. */
type Refuge = { id: string | null; names: string[]; phone: string; hasFile: boolean };

/**
 * Names of refuges under one telephone that a line is compared with. Beyond, it is that of whoever runs them all, and
 * no file may cost its square: a line that has it is read as a refuge, and its reader is told why, so that none comes
 * back with its address. A place that stands already is left as it is: its address would be lost for good.
 */
const MOST_NAMES_OF_A_TELEPHONE = 20;

/** Refuges that are kept, or that the files tell: no line of a file brings back where one is. */
export class KnownRefuges {
	readonly #key: Buffer;
	readonly #byDigest = new Map<string, string | null>();
	readonly #names = new Set<string>();
	/** Of those that are kept. */
	readonly #keptByName = new Map<string, Refuge[]>();
	/** Every name that its refuges have; the first ones, taken apart once. */
	readonly #namesByPhone = new Map<string, { all: Set<string>; compared: PlaceName[] }>();
	readonly #own = new Set<string>();

	constructor(key: Buffer) {
		this.#key = key;
	}

	get ids(): string[] {
		return [...this.#own];
	}

	add(refuge: Refuge, digests: readonly string[]): void {
		for (const digest of digests) {
			// One that is kept says more than a line of these files.
			if (refuge.id || !this.#byDigest.has(digest)) this.#byDigest.set(digest, refuge.id);
		}
		if (refuge.id) this.#own.add(refuge.id);
		for (const name of refuge.names) {
			if (name === '') continue;
			this.#names.add(name);
			if (refuge.id) push(this.#keptByName, name, refuge);
			if (refuge.phone) this.#nameUnder(refuge.phone, name);
		}
	}

	/** A line that says of itself that it is one. */
	addLine(line: FileRow): void {
		const names = namesOf(line);
		const refuge = { id: null, names, phone: ninesOf(line)[0] ?? '', hasFile: false };
		this.add(refuge, knownBy(this.#key, saidOf(line)));
	}

	/**
	 * Whether a line is of a refuge, whatever it says of itself: its file named one so, one has its name, or one like
	 * it its telephone. Where another place stands already under that identifier, a name alone does not turn it into
	 * one.
	 */
	has(line: FileRow, stands: boolean): boolean {
		if (this.#own.size === 0 && this.#names.size === 0) return false;
		const { id, source } = idOf(line);
		if (this.#own.has(id)) return true;
		if (this.#digests(source, id).some((digest) => this.#byDigest.has(digest))) return true;
		const names = namesOf(line);
		const like = this.#isLikeOneOf(ninesOf(line), names, stands);
		if (like || stands) return like;
		const said = knownBy(this.#key, { ...saidOf(line), sourceId: null });
		const digests = [...said, ...namesDigests(this.#key, names)];
		return (
			names.some((name) => this.#names.has(name)) ||
			digests.some((digest) => this.#byDigest.has(digest))
		);
	}

	/** The refuge that is kept, when that line is of it: two of one name in two files are two. */
	rowOf(line: FileRow, source: string | null, id: string): string | null {
		if (this.#own.has(id)) return id;
		const ids = saysWhere(line) ? [id, idOf(line).id] : [id];
		for (const digest of ids.flatMap((one) => this.#digests(source, one))) {
			const known = this.#byDigest.get(digest);
			if (known) return known;
		}
		const phones = ninesOf(line);
		const kept = namesOf(line).flatMap((name) => this.#keptByName.get(name) ?? []);
		const same = kept.find(({ phone }) => phones.includes(phone));
		const alone = kept.find(({ hasFile }) => !hasFile || !line.cells.get('id'));
		return (same && !same.hasFile ? same : alone)?.id ?? null;
	}

	/** Whether its telephone is that of whoever runs many refuges: its name is then compared with none of theirs. */
	hasTelephoneOfMany(line: FileRow): boolean {
		return ninesOf(line).some((phone) => this.#isOfMany(this.#namesByPhone.get(phone)));
	}

	#isOfMany = (there?: { all: Set<string> }) =>
		there !== undefined && there.all.size > MOST_NAMES_OF_A_TELEPHONE;

	#nameUnder(phone: string, name: string): void {
		const there = this.#namesByPhone.get(phone) ?? { all: new Set(), compared: [] };
		this.#namesByPhone.set(phone, there);
		if (there.all.has(name)) return;
		there.all.add(name);
		if (!this.#isOfMany(there)) there.compared.push(new PlaceName(name, null));
	}

	#isLikeOneOf(phones: readonly string[], names: readonly string[], stands: boolean): boolean {
		const told = names.map((name) => new PlaceName(name, null));
		return phones.some((phone) => {
			const there = this.#namesByPhone.get(phone);
			if (!there) return false;
			if (names.some((name) => there.all.has(name))) return true;
			if (this.#isOfMany(there)) return !stands;
			return there.compared.some((one) => told.some((other) => one.isLike(other)));
		});
	}

	/** Exported, a place of a file that another file names alike bears its source too. */
	#digests(source: string | null, id: string): string[] {
		const short = source && id.startsWith(`${source}-`) ? [id.slice(source.length + 1)] : [];
		return [id, ...short].map((one) => idDigest(this.#key, source, one));
	}
}

export async function readKnownRefuges(
	db: Db,
	key: Buffer,
	rows: Iterable<FileRow>
): Promise<KnownRefuges> {
	const refuges = new KnownRefuges(key);
	const kept = await db
		.selectFrom('places')
		.where('is_refuge', '=', true)
		.select(['id', 'name', 'aliases', 'phone', 'known_by', 'merged_into'])
		.orderBy('id')
		.execute();
	for (const { id, name, aliases, phone, known_by: digests, merged_into: into } of kept) {
		const names = into ? [] : [name, ...aliases].map(foldText);
		refuges.add({ id, names, phone: nine(phone), hasFile: isOfAFile(digests) }, digests);
	}
	for (const row of rows) {
		await breathe();
		if (isRefugeLine(row.cells)) refuges.addLine(row);
	}
	return refuges;
}

function push(map: Map<string, Refuge[]>, word: string, refuge: Refuge): void {
	const there = map.get(word);
	if (there) there.push(refuge);
	else map.set(word, [refuge]);
}

/** Names that a line tells, without the street that may follow. */
function namesOf({ cells }: FileRow): string[] {
	const told = [cells.get('nom') ?? '', ...splitWords(cells.get('autres_noms') ?? '')];
	return [
		...new Set(told.flatMap((name) => [foldText(name), foldText(withoutStreet(name))]))
	].filter((name) => name !== '' && name !== NAMELESS);
}
const NAMELESS = foldText(withoutStreet(''));

const nine = (phone: string | null) => phone?.replace(/\D/g, '').slice(-9) ?? '';
/** The numbers of a cell, however they are written. */
function ninesOf({ cells }: FileRow): string[] {
	const cell = cells.get('telephone') ?? '';
	const numbers = cell.match(/(?:\+|00)?\d(?:[\s.\-/()]*\d){8,13}/g) ?? [];
	return numbers.map(nine);
}

export const sourceOf = (source: string | null): string | null =>
	source === null || source === '' || isOwnSource(source) ? null : source.slice(0, 120);

/** How a line is named in its file; by what it says when it is not named. */
export function idOf({ cells }: FileRow): { id: string; source: string | null } {
	const cell = (name: string) => cells.get(name);
	const id =
		cell('id')?.slice(0, 200) ||
		madeId([cell('nom'), cell('code_postal') || cell('commune'), cell('adresse')]);
	return { id, source: sourceOf(cell('source') ?? null) };
}

const saysWhere = ({ cells }: FileRow) =>
	['code_postal', 'commune', 'adresse'].some((name) => cells.get(name));

/** How a refuge is named: without an address, two of one name are told apart by their telephones. */
export function refugeIdOf(line: FileRow): string {
	const { cells } = line;
	return cells.get('id') ? idOf(line).id : madeId([cells.get('nom'), cells.get('telephone')]);
}

/** What a line says, by which it is known again. */
export function saidOf(line: FileRow) {
	const { id, source } = idOf(line);
	const cell = (name: string) => line.cells.get(name) || null;
	return {
		...{ source, sourceId: id, name: cell('nom') ?? '' },
		...{ town: cell('commune'), postcode: cell('code_postal')?.replace(/\s/g, '') ?? null }
	};
}
