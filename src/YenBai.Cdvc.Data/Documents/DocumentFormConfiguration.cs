using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Documents;

namespace YenBai.Cdvc.Data.Documents;

internal sealed class DocumentFormConfiguration : IEntityTypeConfiguration<DocumentForm>
{
    public void Configure(EntityTypeBuilder<DocumentForm> builder)
    {
        builder.ToTable("DocumentForms");
        builder.Property(f => f.Recipients).IsJson();
        builder.Property(f => f.Version).IsConcurrencyToken();
        foreach (string line in new[]
        {
            nameof(DocumentForm.ParentBody), nameof(DocumentForm.Issuer), nameof(DocumentForm.ShortIssuer), nameof(DocumentForm.Place),
            nameof(DocumentForm.TitleLine), nameof(DocumentForm.MottoLine), nameof(DocumentForm.ReportSymbol), nameof(DocumentForm.LetterSymbol),
            nameof(DocumentForm.OnBehalfOf), nameof(DocumentForm.SignerTitle), nameof(DocumentForm.SignerName),
        })
        {
            builder.Property(line).HasMaxLength(DocumentForm.LineMaxLength);
        }
    }
}
