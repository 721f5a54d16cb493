import { answerParent } from '#lib/platform/processes/answer-parent.ts';
import { drawAnew, type NotRedrawn, type Redrawn, type ToRedraw } from './draw-anew.ts';

/** The heaviest picture that may be opened takes 230 MB, 80 of which are the process itself. */
const MOST_MEMORY_MB = 320;

answerParent<ToRedraw, Redrawn | NotRedrawn>(
	(asked) => drawAnew(asked).catch(() => ({ failed: 'unreadable' })),
	{ mostMemoryMb: MOST_MEMORY_MB }
);
