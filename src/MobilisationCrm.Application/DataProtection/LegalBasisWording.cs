namespace MobilisationCrm.DataProtection;

/// <summary>What allows to keep data, as letters say it: Regulation (EU) 2016/679, article 6(1).</summary>
internal static class LegalBasisWording
{
    private static readonly Dictionary<(string Language, LegalBasis), string> Words = new()
    {
        [("en", LegalBasis.LegitimateInterests)] = "our legitimate interest in corresponding with those in charge of the matter (article 6(1)(f))",
        [("en", LegalBasis.PublicTask)] = "a task carried out in the public interest (article 6(1)(e))",
        [("en", LegalBasis.Consent)] = "your consent, which you may withdraw at any time (article 6(1)(a))",
        [("en", LegalBasis.Contract)] = "a contract with you (article 6(1)(b))",
        [("en", LegalBasis.LegalObligation)] = "a legal obligation (article 6(1)(c))",
        [("fr", LegalBasis.LegitimateInterests)] = "notre intérêt légitime à correspondre avec les personnes chargées du dossier (article 6, paragraphe 1, point f)",
        [("fr", LegalBasis.PublicTask)] = "une mission d’intérêt public (article 6, paragraphe 1, point e)",
        [("fr", LegalBasis.Consent)] = "votre consentement, que vous pouvez retirer à tout moment (article 6, paragraphe 1, point a)",
        [("fr", LegalBasis.Contract)] = "un contrat conclu avec vous (article 6, paragraphe 1, point b)",
        [("fr", LegalBasis.LegalObligation)] = "une obligation légale (article 6, paragraphe 1, point c)",
        [("es", LegalBasis.LegitimateInterests)] = "nuestro interés legítimo en mantener correspondencia con las personas encargadas del asunto (artículo 6.1 f)",
        [("es", LegalBasis.PublicTask)] = "una misión de interés público (artículo 6.1 e)",
        [("es", LegalBasis.Consent)] = "su consentimiento, que puede retirar en cualquier momento (artículo 6.1 a)",
        [("es", LegalBasis.Contract)] = "un contrato con usted (artículo 6.1 b)",
        [("es", LegalBasis.LegalObligation)] = "una obligación legal (artículo 6.1 c)",
        [("ar", LegalBasis.LegitimateInterests)] = "مصلحتنا المشروعة في مراسلة المسؤولين عن الموضوع (المادة 6 (1) (و))",
        [("ar", LegalBasis.PublicTask)] = "مهمة تحقق المصلحة العامة (المادة 6 (1) (هـ))",
        [("ar", LegalBasis.Consent)] = "موافقتكم التي يمكنكم سحبها في أي وقت (المادة 6 (1) (أ))",
        [("ar", LegalBasis.Contract)] = "عقد مبرم معكم (المادة 6 (1) (ب))",
        [("ar", LegalBasis.LegalObligation)] = "التزام قانوني (المادة 6 (1) (ج))",
        [("ru", LegalBasis.LegitimateInterests)] = "наш законный интерес в переписке с лицами, ведающими данным вопросом (статья 6(1)(f))",
        [("ru", LegalBasis.PublicTask)] = "выполнение задачи в общественных интересах (статья 6(1)(e))",
        [("ru", LegalBasis.Consent)] = "Ваше согласие, которое Вы можете отозвать в любое время (статья 6(1)(a))",
        [("ru", LegalBasis.Contract)] = "договор с Вами (статья 6(1)(b))",
        [("ru", LegalBasis.LegalObligation)] = "юридическое обязательство (статья 6(1)(c))",
        [("zh", LegalBasis.LegitimateInterests)] = "我们与该事项负责人员通信的正当利益（第六条第一款第(f)项）",
        [("zh", LegalBasis.PublicTask)] = "为公共利益执行任务（第六条第一款第(e)项）",
        [("zh", LegalBasis.Consent)] = "您的同意，您可随时撤回（第六条第一款第(a)项）",
        [("zh", LegalBasis.Contract)] = "与您订立的合同（第六条第一款第(b)项）",
        [("zh", LegalBasis.LegalObligation)] = "法律义务（第六条第一款第(c)项）",
    };

    /// <summary>In one of the six languages of the UN; English for others.</summary>
    public static string In(LegalBasis basis, string language) => Words.GetValueOrDefault((language, basis)) ?? Words[("en", basis)];
}
