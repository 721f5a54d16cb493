import { suggestFamily as familyOf } from '#lib/features/desk/families/index.ts';
import type { LineCommand } from '../line-command.ts';

/** `suggest-family --json`: a request a line, in the person's words; nothing is kept of it. */
export const suggestFamily: LineCommand = {
	usage: 'suggest-family',
	summary:
		'Lit une demande par ligne sur l’entrée, et propose la famille de chacune : {"family","confidence"}.',
	options: {},
	answer: (line) => familyOf(line)
};
