import {
	mkdir,
	mkdtemp,
	open,
	readdir,
	readFile,
	rm,
	stat,
	utimes,
	writeFile
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepSounds, soundName } from './kept-sounds.ts';

/** A sound of two frames, of 24 kbit/s at 22.05 kHz: silence, as far as anybody hears. */
const frame = Buffer.concat([Buffer.from('fff330c4', 'hex'), Buffer.alloc(74)]);
const SOUND = Buffer.concat([frame, frame]);
const NAME = soundName('fr', 'Bonjour');
const A_DAY_S = 86_400;

let parent: string;
let folder: string;
let made: number;
beforeEach(async () => {
	parent = await mkdtemp(join(tmpdir(), 'declic-kept-sounds-'));
	folder = join(parent, 'sounds');
	made = 0;
});
afterEach(() => rm(parent, { recursive: true }));

const make = async () => {
	made++;
	return SOUND;
};
/** A sound of an hour of its own, in days before now. */
async function heard(name: string, daysAgo: number): Promise<string> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, name);
	await writeFile(path, SOUND);
	const then = Date.now() / 1000 - daysAgo * A_DAY_S;
	await utimes(path, then, then);
	return path;
}

test('fifty who ask at once have the same sound, made once; who comes later too', async () => {
	const sounds = keepSounds(folder);
	const paths = await Promise.all(Array.from({ length: 50 }, () => sounds.fileOf(NAME, make)));
	expect([made, new Set(paths)]).toEqual([1, new Set([join(folder, `${NAME}.mp3`)])]);
	expect(await readFile(paths[0]!)).toEqual(SOUND);
	await keepSounds(folder).fileOf(NAME, make);
	expect([made, await readdir(folder)]).toEqual([1, [`${NAME}.mp3`]]);
});

test('two processes that make it at once leave one sound, whole', async () => {
	await Promise.all([keepSounds(folder), keepSounds(folder)].map((one) => one.fileOf(NAME, make)));
	expect(await readdir(folder)).toEqual([`${NAME}.mp3`]);
	expect(await readFile(join(folder, `${NAME}.mp3`))).toEqual(SOUND);
});

test('what could not be made leaves nothing, and is made the next time', async () => {
	const sounds = keepSounds(folder);
	const failing = () => Promise.reject(new Error('no voice today'));
	await expect(sounds.fileOf(NAME, failing)).rejects.toThrow('no voice today');
	await sounds.fileOf(NAME, make);
	expect([made, await readdir(folder)]).toEqual([1, [`${NAME}.mp3`]]);
});

test('a sound that could not be written whole has not its name', async () => {
	await mkdir(join(folder, `${NAME}.mp3`), { recursive: true });
	await expect(keepSounds(folder).fileOf(NAME, make)).rejects.toThrow('EISDIR');
	expect(await readdir(folder)).toEqual([`${NAME}.mp3`]);
});

test('a sound takes its name once it is whole: who was reading what stood there reads it to its end', async () => {
	await mkdir(folder);
	await writeFile(join(folder, `${NAME}.mp3`), 'half a sound');
	const reader = await open(join(folder, `${NAME}.mp3`));
	await keepSounds(folder).fileOf(NAME, make);
	expect(await reader.readFile('utf8')).toBe('half a sound');
	await reader.close();
});

test.each([
	['empty', Buffer.alloc(0)],
	['cut in the middle', SOUND.subarray(0, SOUND.length - 9)],
	['full of zeros', Buffer.alloc(SOUND.length)],
	['something else', Buffer.from('<html>')]
])('a file that is %s is made again', async (_, damaged) => {
	await mkdir(folder);
	await writeFile(join(folder, `${NAME}.mp3`), damaged);
	const path = await keepSounds(folder).fileOf(NAME, make);
	expect([made, await readFile(path)]).toEqual([1, SOUND]);
});

describe('the folder never weighs more than it may', () => {
	const named = (number: number) => `${soundName(String(number))}.mp3`;

	test('those heard least recently go, and the one just made stays', async () => {
		for (const daysAgo of [9, 8, 7, 2, 3, 4]) await heard(named(daysAgo), daysAgo);
		// Heard again today, the oldest is kept.
		const sounds = keepSounds(folder, 5 * SOUND.length);
		await sounds.fileOf(named(9).slice(0, 64), make);
		expect((await stat(join(folder, named(9)))).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
		await sounds.fileOf(NAME, make);
		const left = [named(9), named(2), named(3), `${NAME}.mp3`];
		expect([made, (await readdir(folder)).sort()]).toEqual([1, left.sort()]);
	});

	test('what a process that ended had begun to write goes, and nothing that is not ours', async () => {
		await heard(`${NAME}.mp3.old.partial`, 1);
		await heard(`${NAME}.mp3.new.partial`, 0);
		await heard('notes.txt', 300);
		await keepSounds(folder, 0).sweep();
		expect((await readdir(folder)).sort()).toEqual([`${NAME}.mp3.new.partial`, 'notes.txt']);
	});

	test('a folder that is not there yet weighs nothing', async () => {
		await keepSounds(folder).sweep();
		expect(await readdir(parent)).toEqual([]);
	});
});

test('two lists of parts never share a name', () => {
	expect(soundName('fr', 'a', 'b')).not.toBe(soundName('fr', 'ab'));
	expect(soundName('fr', 'a')).toMatch(/^[0-9a-f]{64}$/);
});
