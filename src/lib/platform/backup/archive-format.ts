import * as v from 'valibot';

/*
 * An archive is three Zstandard frames: a skippable one that says what it is, the compressed tar,
 * and a skippable one with the SHA-256 of all that comes before. Standard tools skip both ends, so
 * that `tar --zstd -xf` opens it without Déclic; sealed with a passphrase, `age -d` first.
 */

/** The layout of the archive itself. A newer one is refused, an older one is read for ever. */
export const FORMAT = 1;

const SKIPPABLE = 0x184d2a5d;
const NAME = 'DECLIC BACKUP ';

function skippable(payload: Buffer): Buffer {
	const frame = Buffer.alloc(8 + payload.length);
	frame.writeUInt32LE(SKIPPABLE, 0);
	frame.writeUInt32LE(payload.length, 4);
	payload.copy(frame, 8);
	return frame;
}

/** What an archive of that format begins with. */
export function headOf(format: number): Buffer {
	return skippable(Buffer.from(`${NAME}${String(format).padStart(2, '0')}`));
}

/** What an archive ends with: the digest (32 bytes) of all that comes before the digest. */
export const TAIL_FRAME = skippable(Buffer.alloc(32)).subarray(0, 8);
export const TAIL_BYTES = 40;
export const HEAD_BYTES = headOf(FORMAT).length;

/** The format that these first bytes tell, or null when they are not those of an archive. */
export function formatIn(head: Buffer): number | null {
	const format = Number(head.subarray(-2).toString());
	return Number.isInteger(format) && head.equals(headOf(format)) ? format : null;
}

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ManifestShape = v.object({
	format: v.literal(FORMAT),
	product: v.string(),
	/** UTC. */
	createdAt: v.string(),
	postgres: v.string(),
	migrations: v.array(v.object({ number: Whole, name: v.string(), sha256: Sha256 })),
	tables: v.array(
		v.object({
			name: v.string(),
			columns: v.array(v.string()),
			rows: Whole,
			/** Of the text that COPY gave. */
			bytes: Whole,
			sha256: Sha256
		})
	),
	sequences: v.array(v.object({ name: v.string(), value: v.string(), isCalled: v.boolean() })),
	/** Tables that come back empty, on purpose. */
	leftEmpty: v.array(v.string()),
	/** Where the keys of the installation are: in the archive, in DECLIC_SECRET, or nowhere yet. */
	keys: v.object({
		kept: v.picklist(['archive', 'environment', 'none']),
		fingerprint: v.nullable(v.string())
	})
});

/** What an archive says of itself, written last. */
export type Manifest = v.InferOutput<typeof ManifestShape>;
export type SavedTable = Manifest['tables'][number];
export type SavedSequence = Manifest['sequences'][number];
export type AppliedMigration = Manifest['migrations'][number];

/** The manifest in that text, or null when it is none. */
export function readManifest(text: string): Manifest | null {
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), ManifestShape), text);
	return read.success ? read.output : null;
}

export const MANIFEST = 'manifest.json';
export const KEYS = 'secrets.json';

/** The path of a piece of a table: pieces put end to end are what COPY gave. */
export function piecePath(table: string, piece: number): string {
	return `tables/${table}/${String(piece).padStart(6, '0')}.copy`;
}

/** The table of a path, or null. */
export function tableOfPath(path: string): string | null {
	return /^tables\/([^/]+)\/\d{6,}\.copy$/.exec(path)?.[1] ?? null;
}
