import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerOf } from './byte-reader.ts';
import { readTar, TAR_END, tarEntry } from './tar.ts';

/** The same bytes cut anywhere, as a disk or a network gives them. */
async function* cut(whole: Buffer, sizes: number[]): AsyncGenerator<Buffer> {
	let at = 0;
	for (let turn = 0; at < whole.length; turn += 1) {
		const size = sizes[turn % sizes.length]!;
		yield whole.subarray(at, at + size);
		at += size;
	}
}

async function read(source: AsyncIterable<Buffer>): Promise<[string, string][]> {
	const files: [string, string][] = [];
	for await (const { path, body } of readTar(readerOf(source))) {
		files.push([path, Buffer.concat(await Array.fromAsync(body)).toString('hex')]);
	}
	return files;
}

const files = fc.array(
	fc.tuple(fc.stringMatching(/^[a-z/]{1,90}$/), fc.uint8Array({ maxLength: 2000 })),
	{ maxLength: 5 }
);
const sizes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 });

test('files come out as they went in, wherever the stream is cut', async () => {
	const roundTrip = fc.asyncProperty(files, sizes, async (all, cuts) => {
		const tar = Buffer.concat([
			...all.flatMap(([path, bytes]) => tarEntry(path, bytes, 1.5)),
			TAR_END
		]);
		expect(await read(cut(tar, cuts))).toEqual(
			all.map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')])
		);
	});
	await fc.assert(roundTrip);
});

test('a body nobody reads is passed over', async () => {
	const tar = Buffer.concat([
		...tarEntry('a', Buffer.alloc(700), 0),
		...tarEntry('b', Buffer.from('x'), 0),
		TAR_END
	]);
	const paths: string[] = [];
	for await (const { path } of readTar(readerOf(cut(tar, [100])))) paths.push(path);
	expect(paths).toEqual(['a', 'b']);
});

test('a header that is not one, and a tar cut in the middle of a file, are errors', async () => {
	const tar = Buffer.concat(tarEntry('a', Buffer.alloc(700), 0));
	await expect(read(cut(tar.subarray(0, 900), [100]))).rejects.toThrow('cut short');
	tar[5] = 1;
	await expect(read(cut(tar, [100]))).rejects.toThrow('not a tar header');
});
