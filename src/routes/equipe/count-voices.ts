import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import {
	callbacksToMake,
	toAnswer
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { WaitingCounts } from '#lib/features/neighbourhood/contributions/index.ts';
import {
	echoesToRead,
	townWordsToRead
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Answers } from '#lib/platform/database/ask-in-one.ts';

/**
 * All that residents and the town wait for, for whoever decides; the desk calls, and no more. The town answers a
 * centre: the network reads none of its words, and is not asked how many wait.
 */
export function voicesAsked(db: Db, role: Role) {
	const decides = mayDo(role, 'decide-contributions');
	return {
		voices: decides ? toAnswer(db) : null,
		townWords: mayDo(role, 'send-to-town') ? townWordsToRead : null,
		echoes: mayDo(role, 'send-to-town') ? echoesToRead : null,
		callbacks: !decides && mayDo(role, 'type-contributions') ? callbacksToMake : null
	};
}

/** The same, once it is answered. Null: nothing of it is hers. */
export function voicesTold({
	voices,
	townWords,
	echoes,
	callbacks
}: Answers<ReturnType<typeof voicesAsked>>): (WaitingCounts & { urgent: number }) | null {
	if (voices) return { ...voices, townWords: townWords ?? 0, echoes: echoes ?? 0 };
	return callbacks === null ? null : { ...NOTHING, callbacks };
}

const NOTHING = {
	...{ waiting: 0, held: 0, since: null, reports: 0, heldReports: 0, refuges: 0 },
	...{ appeals: 0, townWords: 0, echoes: 0, urgent: 0 }
};
