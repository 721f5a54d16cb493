import { checkText } from './commands/check-text.ts';
import { place } from './commands/place.ts';
import { reminderPlan } from './commands/reminder-plan.ts';
import { smsText } from './commands/sms-text.ts';
import { suggestFamily } from './commands/suggest-family.ts';
import type { LineCommand } from './line-command.ts';

/** Every command that answers lines, by its name. */
export const lineCommands: Record<string, LineCommand> = {
	'check-text': checkText,
	place,
	'reminder-plan': reminderPlan,
	'sms-text': smsText,
	'suggest-family': suggestFamily
};
