const besideAgreement = /^(?:\.\/)?([A-Za-z0-9][A-Za-z0-9._-]*\.(?:png|jpe?g|webp))$/;

/** The file beside the agreement that a picture’s address names; undefined for any other address. */
export function pictureName(address: string): string | undefined {
  return besideAgreement.exec(address)?.[1];
}
