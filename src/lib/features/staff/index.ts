export { CENTRE_ROLES, type Deed, mayDo, type Role, ROLE_NAMES } from './domain/permissions.ts';
export { SIGN_IN_HOURS, type SignIn } from './domain/sign-in-token.ts';
