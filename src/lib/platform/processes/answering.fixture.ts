/** A process that dies on « Mourir », fills its memory on « Remplir », says nothing to « Se taire ». */
import { answerParent } from './answer-parent.ts';

const held: Buffer[] = [];
/** Three times what it may hold, and no more: without the bound it would answer. */
async function fill(): Promise<void> {
	while (held.length < 150) {
		held.push(Buffer.alloc(4_000_000, 1));
		await new Promise(setImmediate);
	}
}

answerParent<{ word: string }, { said: string; pid: number; secret: boolean }>(
	async ({ word }) => {
		if (word === 'Mourir') process.abort();
		if (word === 'Se taire') return new Promise(() => {});
		if (word === 'Remplir') await fill();
		return { said: word, pid: process.pid, secret: 'DECLIC_SECRET' in process.env };
	},
	{ mostMemoryMb: 200 }
);
