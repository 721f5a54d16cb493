export {
	ageOf,
	type CentreWaits,
	delayInWords,
	quarterName,
	type QuarterVoices,
	type TownDoes,
	waitingCell
} from './domain/board.ts';
