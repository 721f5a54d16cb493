/** Lines as a voice says them one after the other: it stops at a full stop, and a title is a sentence of its own. */
export const spokenLines = (lines: readonly (string | null | undefined)[]): string =>
	lines.flatMap((line) => (line ? [/[.!?…؟]$/.test(line) ? line : `${line}.`] : [])).join(' ');
