import { planReminders, readPlanRequest } from '#lib/features/reminders/plans/index.ts';
import { type LineCommand, LineRefusal } from '../line-command.ts';

/** `reminder-plan --json`: a deadline a line; when its reminders leave, and which no longer can. */
export const reminderPlan: LineCommand = {
	usage: 'reminder-plan',
	summary:
		'Lit sur l’entrée une échéance {"deadline","before","zone","now","at","window"} par ligne, et dit quand partent ses rappels.',
	options: {},
	answer(line) {
		const request = readPlanRequest(readObject(line));
		if ('refusal' in request) throw new LineRefusal(request.message);
		return planReminders(request);
	}
};

function readObject(line: string): object {
	let value: unknown = null;
	try {
		value = JSON.parse(line);
	} catch {
		// The parser's own message quotes the line.
	}
	if (typeof value === 'object' && value && !Array.isArray(value)) return value;
	throw new LineRefusal(
		'Cette ligne n’est pas un objet JSON\u00a0: écrivez {"deadline":"…","before":["P7D"],"zone":"…","now":"…","at":"10:00"}.'
	);
}
