package org.rolescope.drawing;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The icons of a picture (Material Design Icons). */
public enum Glyph {
  ROLE(MaterialDesignH.HARD_HAT),
  USER(MaterialDesignA.ACCOUNT),
  DELETED(MaterialDesignA.ACCOUNT_OFF),
  COMPANY(MaterialDesignD.DOMAIN),
  UNIT(MaterialDesignS.SITEMAP),
  FINDING(MaterialDesignA.ALERT),
  WORLD(MaterialDesignE.EARTH),
  ADMIN(MaterialDesignK.KEY_VARIANT),
  ACCESS_KEY(MaterialDesignC.CIRCLE),
  MFA(MaterialDesignS.SHIELD_CHECK),
  GITHUB(MaterialDesignG.GITHUB),
  EXTERNAL_ID(MaterialDesignT.TAG_OUTLINE),
  SUBJECT(MaterialDesignS.SOURCE_BRANCH),
  NETWORK(MaterialDesignI.IP_NETWORK_OUTLINE),
  SESSION_TAG(MaterialDesignA.ACCOUNT_KEY),
  CONDITION(MaterialDesignT.TUNE),
  MET(MaterialDesignC.CHECK),
  FOLDED(MaterialDesignC.CHEVRON_RIGHT),
  UNFOLDED(MaterialDesignC.CHEVRON_DOWN),
  MORE(MaterialDesignP.PLUS),
  PINNED(MaterialDesignP.PIN);

  private final int code;

  Glyph(Ikon icon) {
    this.code = icon.getCode();
  }

  /** Code point in the icon font. */
  int code() {
    return code;
  }
}
