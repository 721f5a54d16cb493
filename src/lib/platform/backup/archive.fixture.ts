import { createHash } from 'node:crypto';
import { FORMAT, type Manifest, MANIFEST, piecePath } from './archive-format.ts';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { countRows } from './count-rows.ts';
import { seal } from './seal.ts';
import { TAR_END, tarEntry } from './tar.ts';

/** The tar of an archive that holds these tables, each as the pieces that COPY gave. */
export async function* tarOf(
	tables: Record<string, string[]>,
	change: Partial<Manifest> = {}
): AsyncGenerator<Buffer> {
	const described: Manifest['tables'] = [];
	for (const [name, pieces] of Object.entries(tables)) {
		for (const [at, piece] of pieces.entries()) {
			yield* tarEntry(piecePath(name, at + 1), Buffer.from(piece), 0);
		}
		const whole = Buffer.from(pieces.join(''));
		const sha256 = createHash('sha256').update(whole).digest('hex');
		described.push({
			name,
			columns: ['word'],
			rows: countRows(whole),
			bytes: whole.length,
			sha256
		});
	}
	const manifest: Manifest = {
		format: FORMAT,
		product: '0.1.0',
		createdAt: '2026-11-24T08:30:00Z',
		postgres: '18.4',
		migrations: [],
		tables: described,
		sequences: [],
		leftEmpty: [],
		keys: { kept: 'none', fingerprint: null },
		...change
	};
	yield* tarEntry(MANIFEST, Buffer.from(JSON.stringify(manifest)), 0);
	yield TAR_END;
}

/** Seals a file in its place, so fast that anybody could guess: tests open it many times. */
export async function sealQuickly(file: string, passphrase: string): Promise<void> {
	const sealed = await Array.fromAsync(seal(createReadStream(file), passphrase, 8));
	await writeFile(file, Buffer.concat(sealed));
}
