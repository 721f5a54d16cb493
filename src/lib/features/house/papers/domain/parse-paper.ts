import { AUDIENCES, type Paper } from './paper.ts';
import { parseBlocks } from './parse-blocks.ts';
import { typeset } from './typeset.ts';

/**
 * Reads a paper of content/papers (its README says how one is written). Throws on what it does not
 * understand, with the line: a paper of the law is not printed with a piece missing.
 */
export function parsePaper(name: string, text: string): Paper {
	const head = /^---\n([^]*?)\n---\n/.exec(text);
	if (!head) throw new Error(`${name}: no heading between two lines of ---`);
	const facts = new Map(
		head[1]!.split('\n').map((line) => {
			const at = line.indexOf(': ');
			return [line.slice(0, at), line.slice(at + 2)];
		})
	);
	const fact = (key: string) => {
		const value = facts.get(key);
		if (!value) throw new Error(`${name}: no ${key}`);
		return value;
	};
	const audience = AUDIENCES.find((one) => one === fact('for'));
	if (!audience) throw new Error(`${name}: for whom is "${fact('for')}"?`);
	const print = fact('print');
	if (print !== 'large' && print !== 'usual') throw new Error(`${name}: print "${print}"`);
	return {
		name,
		title: typeset(fact('title')),
		summary: typeset(fact('summary')),
		version: Temporal.PlainDate.from(fact('version')).toString(),
		isLargePrint: print === 'large',
		audience,
		blocks: parseBlocks(name, text.slice(head[0].length))
	};
}
