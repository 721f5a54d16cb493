import head from '#content/placement-bank.json' with { type: 'json' };
import communication from '#content/placement-bank/communication.json' with { type: 'json' };
import information from '#content/placement-bank/information.json' with { type: 'json' };
import problemSolving from '#content/placement-bank/problem-solving.json' with { type: 'json' };
import software from '#content/placement-bank/software.json' with { type: 'json' };
import type { WrittenBank } from './bank-reader.ts';

/** The network’s bank, as `content/` writes it; a test reads it through `readWrittenBank`. */
export const BANK = {
	...head,
	items: [...information, ...communication, ...problemSolving, ...software]
} as WrittenBank;

/** What separates two level groups on the scale of the levels: the unit in which a gain is told. */
export const LEVEL_WIDTH = BANK.cuts[1] - BANK.cuts[0];
