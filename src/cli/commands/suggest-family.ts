import { suggestFamily } from '#lib/features/requests/index.ts';
import type { LineCommand } from '../line-command.ts';

/** `suggest-family --json`: a request a line, in the person's words; nothing is kept of it. */
export const suggestFamilyCommand: LineCommand = {
	usage: 'suggest-family --json < demandes.txt',
	summary: 'Propose la famille de chaque demande, une par ligne : {"family", "confidence"}.',
	options: {},
	answer: (line) => suggestFamily(line)
};
