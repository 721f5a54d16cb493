export { isBrowserMark, ME_TOO_FIELD, ME_TOO_PARAM, READ_IN_PARAM } from './domain/me-too.ts';
export { ServiceForm } from './domain/services-form.ts';
export { EchoesForm } from './domain/echoes-form.ts';
export { TownAnswerForm, TownWordsForm } from './domain/town-forms.ts';
export { townMail } from './domain/town-mail.ts';
export { type TownAnswer, townInWords, type TownState } from './domain/town-states.ts';
export { type Answered, tellEchoes, tellTown, type ToldTown } from './domain/told-town.ts';
