// Here the components are shown with what JavaScript adds to them.
export const csr = true;
