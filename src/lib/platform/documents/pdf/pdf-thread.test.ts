import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { askThread } from './pdf-thread.ts';
import { written } from './written.fixture.ts';

const path = fileURLToPath(new URL('dying-worker.fixture.ts', import.meta.url));
const titled = (title: string) => written([], { title });

test.each(['Mourir', 'Échouer'])(
	'a thread that dies (%s) refuses all it was making; the next document has another',
	async (death) => {
		const ask = askThread(path);
		expect(new TextDecoder().decode(await ask(titled('Avant')))).toBe('Avant');
		const lost = await Promise.allSettled([ask(titled(death)), ask(titled('Pendant'))]);
		for (const { status } of lost) expect(status).toBe('rejected');
		expect(new TextDecoder().decode(await ask(titled('Après')))).toBe('Après');
	}
);

test('what cannot be sent to a thread is refused, and does not keep the others waiting', async () => {
	const ask = askThread(path);
	const unsendable = { ...titled('Envoyer'), blocks: [() => {}] as never };
	await expect(ask(unsendable)).rejects.toThrow(/could not be cloned/);
	expect(new TextDecoder().decode(await ask(titled('Après')))).toBe('Après');
});
