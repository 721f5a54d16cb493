/**
 * A process that dies on « Mourir », fills its memory on « Remplir », half of it for good on « Garder », and says
 * nothing to « Se taire ».
 */
import { answerParent } from './answer-parent.ts';

const held: Buffer[] = [];
/** In pieces of four megabytes. */
async function fill(pieces: number): Promise<void> {
	while (held.length < pieces) {
		held.push(Buffer.alloc(4_000_000, 1));
		await new Promise(setImmediate);
	}
}

answerParent<{ word: string }, { said: string; pid: number; secret: boolean }>(
	async ({ word }) => {
		if (word === 'Mourir') process.abort();
		if (word === 'Se taire') return new Promise(() => {});
		// Three times what it may hold, and no more: without the bound it would answer.
		if (word === 'Remplir') await fill(150);
		if (word === 'Garder') await fill(30);
		return { said: word, pid: process.pid, secret: 'DECLIC_SECRET' in process.env };
	},
	{ mostMemoryMb: 200 }
);
