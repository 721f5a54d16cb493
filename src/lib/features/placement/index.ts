export type { Bank, BankItem, Domain, Grade, Group, GroupProbabilities } from './domain/bank.ts';
export type { Conversation } from './domain/choose-question.ts';
export { FieldRefusal } from './domain/fields.ts';
export { inventPeople } from './domain/invent-people.ts';
export { type Answer, buildModel, type Model } from './domain/model.ts';
export { type Placement, place } from './domain/place.ts';
export { readBank } from './domain/read-bank.ts';
export { readConversation } from './domain/read-conversation.ts';
export { readPeople } from './domain/read-people.ts';
export {
	type InventedPerson,
	type SimulatedFigures,
	simulatePlacement
} from './domain/simulate.ts';
export type { Verdict } from './domain/verdict.ts';
