namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Nhiệm kỳ of one programme, to choose from.</summary>
/// <param name="FirstYear">First and last year that carries targets.</param>
/// <param name="LastYear">See <paramref name="FirstYear"/>.</param>
public sealed record ProgrammeTerm(string Number, string CongressTerm, int FirstYear, int LastYear);
